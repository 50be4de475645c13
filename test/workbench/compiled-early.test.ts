import compiledEarly from "../../scripts/workbench/compiled-early.cjs";

test.each([
  ["({1:(a,b)=>{c()},2:d=>e})", "({1:((a,b)=>{c()}),2:(d=>e)})"],
  ["({1:function(a){b()}})", "({1:(function(a){b()})})"],
  ["({1(a){return{2:()=>b}}})", "({1:(function(a){return{2:()=>b}})})"],
  ["({1:2,a:()=>b,c(){}})", "({1:2,a:()=>b,c(){}})"],
])("what holds a module stands in parentheses, and nothing else: %s", (source, code) => {
  expect(compiledEarly({ "a.js": source })).toEqual({ code });
});
