namespace Cacao.Generators.Model;

/// <summary>A type, or part of a type, that the registration adds to the schema.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Host">The class that the configuration is generated into; it is created unless the user wrote
/// it.</param>
/// <param name="RuntimeType">The bound .NET type as code, if there is one.</param>
/// <param name="Description">The description.</param>
/// <param name="Directives">The applied directives as code.</param>
/// <param name="Attributes">The attributes that edit the configuration, as code that constructs them.</param>
internal abstract record TypeModel(
    string Name,
    HostModel Host,
    string? RuntimeType,
    string? Description,
    EquatableArray<string> Directives,
    EquatableArray<string> Attributes)
{
    /// <summary>Whether the host was written by the user.</summary>
    public bool IsUserHost { get; init; }
}

/// <summary>An object or interface type, or an extension of one.</summary>
internal sealed record ComplexTypeModel(
    string Name,
    HostModel Host,
    string? RuntimeType,
    string? Description,
    EquatableArray<string> Directives,
    EquatableArray<string> Attributes,
    ComplexTypeKind Kind,
    EquatableArray<string> Interfaces,
    EquatableArray<FieldModel> Fields,
    NodeResolverModel? NodeResolver)
    : TypeModel(Name, Host, RuntimeType, Description, Directives, Attributes);

/// <summary>What a <see cref="ComplexTypeModel"/> describes.</summary>
internal enum ComplexTypeKind
{
    Object,
    ObjectExtension,
    Interface,
}

/// <summary>A union type.</summary>
internal sealed record UnionTypeModel(
    string Name,
    HostModel Host,
    string? RuntimeType,
    string? Description,
    EquatableArray<string> Directives,
    EquatableArray<string> Attributes,
    EquatableArray<string> Members)
    : TypeModel(Name, Host, RuntimeType, Description, Directives, Attributes);

/// <summary>An enum type.</summary>
internal sealed record EnumTypeModel(
    string Name,
    HostModel Host,
    string? RuntimeType,
    string? Description,
    EquatableArray<string> Directives,
    EquatableArray<string> Attributes,
    EquatableArray<EnumValueModel> Values)
    : TypeModel(Name, Host, RuntimeType, Description, Directives, Attributes);

/// <summary>An enum value.</summary>
internal sealed record EnumValueModel(
    string Name,
    string RuntimeValue,
    string? Description,
    string? DeprecationReason,
    EquatableArray<string> Directives);

/// <summary>An input object type.</summary>
internal sealed record InputTypeModel(
    string Name,
    HostModel Host,
    string? RuntimeType,
    string? Description,
    EquatableArray<string> Directives,
    EquatableArray<string> Attributes,
    bool IsOneOf,
    EquatableArray<InputMemberModel> Members)
    : TypeModel(Name, Host, RuntimeType, Description, Directives, Attributes);
