// Before Fluent is loaded: otherwise it asks Microsoft's servers for fonts.
Object.assign(window, { FabricConfig: { fontBaseUrl: "", iconBaseUrl: "" } });
