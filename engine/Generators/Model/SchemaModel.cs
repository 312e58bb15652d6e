namespace Cacao.Generators.Model;

/// <summary>All that is generated for a compilation.</summary>
internal sealed record SchemaModel(
    ModuleModel? Module,
    EquatableArray<TypeModel> Types,
    EquatableArray<DataLoaderModel> DataLoaders,
    EquatableArray<DiagnosticModel> Diagnostics);

/// <summary>The registration of a compilation's types and loaders.</summary>
internal sealed record ModuleModel(
    string Name,
    EquatableArray<string> TypeHosts,
    EquatableArray<ServiceModel> Services,
    bool UsesSourceSchemaDirectives,
    bool HasMutationErrors,
    bool HasConnections,
    bool HasQueryArguments,
    bool HasInputRules);

/// <summary>A scoped service to register.</summary>
internal sealed record ServiceModel(string? Interface, string Implementation);
