namespace Cacao.Generators.Model;

/// <summary>A loader generated from a static method.</summary>
internal sealed record DataLoaderModel(
    string? Namespace,
    string Name,
    string InterfaceName,
    bool HasInterface,
    bool IsPublicClass,
    bool IsPublicInterface,
    string? Description,
    string KeyType,
    string ValueType,
    string ResultType,
    string Method,
    EquatableArray<DataLoaderParameterModel> Parameters,
    bool IsAsync,
    bool OpensScope,
    EquatableArray<string> Lookups,
    EquatableArray<string> Groups)
{
    /// <summary>Whether entities hold only selected columns, so that they must not be shared with other
    /// loaders.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>How a parameter of a loader method is filled.</summary>
internal sealed record DataLoaderParameterModel(string Expression, bool UsesServices)
{
    /// <summary>Whether the parameter tells which columns to select.</summary>
    public bool IsSelection { get; init; }
}

/// <summary>A generated interface that gathers loaders.</summary>
internal sealed record DataLoaderGroupModel(
    string? Namespace,
    string Name,
    bool IsPublic,
    EquatableArray<DataLoaderGroupMemberModel> Loaders);

/// <summary>A loader of a group.</summary>
internal sealed record DataLoaderGroupMemberModel(string Type, string Property);
