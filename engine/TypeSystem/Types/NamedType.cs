using Cacao.Language;

namespace Cacao.Types;

/// <summary>A type with a name: scalar, object, interface, union, enum or input object.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, string? description, Type? runtimeType)
    {
        Name = name;
        Description = description;
        RuntimeType = runtimeType;
    }

    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; }

    /// <summary>The description in CommonMark, if there is one.</summary>
    public string? Description { get; }

    /// <summary>The .NET type whose values this type describes, if it is bound to one.</summary>
    public Type? RuntimeType { get; }

    /// <summary>The directives applied to the type, except the ones that have members of their own
    /// (<c>@specifiedBy</c>, <c>@oneOf</c>).</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>Whether the name belongs to the introspection system (starts with two underscores).</summary>
    public bool IsIntrospectionType => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Whether this is an object, interface or union type, whose fields need a selection set.</summary>
    public bool IsCompositeType => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Whether this is a scalar or an enum.</summary>
    public bool IsLeafType => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>Whether this is an interface or a union.</summary>
    public bool IsAbstractType => Kind is TypeKind.Interface or TypeKind.Union;

    /// <inheritdoc/>
    public sealed override NamedType InnermostType => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
