/**
 * What views of the pane share comes as one script beside the view's own, and not as one for every set of views that share
 * something: opening a view takes two requests. What stands behind the wall stays with its own. Fluent's colours and the
 * question before a plan are carried out come with it too.
 */
const views = { name: "views", chunks: "async", priority: 10 };

module.exports = {
  cacheGroups: {
    views: {
      ...views,
      minChunks: 2,
      test: /[\\/]node_modules[\\/](?:@fluentui|tslib)[\\/]|[\\/]src[\\/](?:fronts[\\/]pane[\\/](?!supervision[\\/])|session[\\/](?:line|findings|department|year[\\/]points)[\\/])/,
    },
    everyView: {
      ...views,
      test: /[\\/]src[\\/]fronts[\\/]pane[\\/](?:fluent|parts[\\/]confirm-dialog)\.tsx$|[\\/]@microsoft[\\/]load-themed-styles[\\/]/,
      enforce: true,
    },
  },
};
