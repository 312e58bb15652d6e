using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types;

/// <summary>A field of an object or interface.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldDefinition"/>
public sealed class OutputField : ISchemaMember
{
    internal OutputField(
        ComplexType declaringType,
        string name,
        string? description,
        GraphQLType type,
        MemberCollection<InputField> arguments,
        string? deprecationReason,
        IReadOnlyList<DirectiveNode> directives,
        int index)
    {
        DeclaringType = declaringType;
        Name = name;
        Description = description;
        Type = type;
        Arguments = arguments;
        DeprecationReason = deprecationReason;
        Directives = directives;
        Index = index;
    }

    /// <summary>The type that declares the field.</summary>
    public ComplexType DeclaringType { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The description in CommonMark, if there is one.</summary>
    public string? Description { get; }

    /// <summary>The output type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments in their declared order.</summary>
    public MemberCollection<InputField> Arguments { get; }

    /// <summary>Why it should no longer be used; <c>null</c> when it is not deprecated.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives applied, without <c>@deprecated</c>.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>The position in the declaring type, from zero.</summary>
    public int Index { get; }

    /// <summary>Resolves the field at once from its parent and arguments; preferred over <see cref="Resolver"/> when it is set.</summary>
    public PureFieldResolver? PureResolver { get; internal set; }

    /// <summary>Resolves the field, possibly asynchronously, with all middleware applied.</summary>
    public FieldResolver? Resolver { get; internal set; }

    /// <summary>Opens the source stream of a subscription root field.</summary>
    public SubscribeResolver? SubscribeResolver { get; internal set; }

    /// <summary>Facts that conventions and attributes have left on the field, keyed by their type.</summary>
    public IReadOnlyDictionary<Type, object> Features { get; internal set; } = ImmutableDictionary<Type, object>.Empty;

    /// <summary>Whether the name belongs to the introspection system (starts with two underscores).</summary>
    public bool IsIntrospectionField => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The schema coordinate, <c>Type.field</c>.</summary>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}
