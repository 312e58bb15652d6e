using Cacao.Language;

namespace Cacao.Types;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputValueDefinition"/>
public sealed class InputField : ISchemaMember
{
    internal InputField(
        string name,
        string? description,
        GraphQLType type,
        ValueNode? defaultValue,
        string? deprecationReason,
        IReadOnlyList<DirectiveNode> directives,
        Func<object?, object?>? convert,
        int index)
    {
        Name = name;
        Description = description;
        Type = type;
        DefaultValue = defaultValue;
        DeprecationReason = deprecationReason;
        Directives = directives;
        Convert = convert;
        Index = index;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The description in CommonMark, if there is one.</summary>
    public string? Description { get; }

    /// <summary>The input type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The default as a literal, <c>null</c> when there is none (a default of null is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; }

    /// <summary>Why it should no longer be used; <c>null</c> when it is not deprecated.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives applied, without <c>@deprecated</c>.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>Turns the coerced value into what the resolver or input class wants: a typed list, a decoded global id, …
    /// Applied to given values and defaults, also to <c>null</c>. It reports bad values by a <see cref="GraphQLException"/>.</summary>
    public Func<object?, object?>? Convert { get; }

    /// <summary>The position among its siblings, from zero.</summary>
    public int Index { get; }

    /// <summary>Whether a value must be given: non-null without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}
