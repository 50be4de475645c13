/**
 * What views of the pane share comes as one script beside the view's own, and not as one for every set of views that share
 * something: opening a view takes two requests. What stands behind the wall stays with its own.
 */
module.exports = {
  cacheGroups: {
    views: {
      name: "views",
      chunks: "async",
      minChunks: 2,
      priority: 10,
      test: /[\\/]node_modules[\\/]@fluentui[\\/]|[\\/]src[\\/](?:fronts[\\/]pane[\\/](?!supervision[\\/])|session[\\/](?:line|findings|department)[\\/])/,
    },
  },
};
