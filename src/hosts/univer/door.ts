/** Starts the component, which takes the page a third of a second; its script is there by then. */
export const openScreen = () => import(/* webpackMode: "eager" */ "./screen/screen");
