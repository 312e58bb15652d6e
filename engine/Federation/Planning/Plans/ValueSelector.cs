using System.Collections.Immutable;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>How to read an argument's value out of the result: a field selection map whose fields have become response names.</summary>
public abstract record ValueSelector;

/// <summary>The first alternative that gives a value.</summary>
/// <param name="Alternatives">At least two selectors.</param>
public sealed record AlternativesSelector(ImmutableArray<ValueSelector> Alternatives) : ValueSelector;

/// <summary>A leaf that is reached through objects.</summary>
/// <param name="Path">The way to the leaf.</param>
public sealed record PathSelector(SelectorPath Path) : ValueSelector;

/// <summary>An input object.</summary>
/// <param name="Path">The way to the object that the fields are read from; empty for the current one.</param>
/// <param name="Fields">The input fields and what to fill them with.</param>
/// <param name="Type">What the source schema demands of the object, if that is known.</param>
public sealed record ObjectSelector(
    SelectorPath Path,
    ImmutableArray<(string Name, ValueSelector Value)> Fields,
    SourceInputObject? Type) : ValueSelector;

/// <summary>A list whose elements are mapped.</summary>
/// <param name="Path">The way to the list; empty for a list inside a list.</param>
/// <param name="Element">What to read of each element.</param>
public sealed record ListSelector(SelectorPath Path, ValueSelector Element) : ValueSelector;

/// <summary>A way through the result.</summary>
/// <param name="TypeCondition">The composite type that the starting object must be of, if that matters.</param>
/// <param name="Segments">The fields to step through.</param>
public sealed record SelectorPath(NamedType? TypeCondition, ImmutableArray<SelectorSegment> Segments)
{
    /// <summary>Stays where it is.</summary>
    public static SelectorPath Empty { get; } = new(null, []);
}

/// <summary>One field of a way.</summary>
/// <param name="ResponseName">The field's key in the result.</param>
/// <param name="TypeCondition">The composite type that the field's value must be of, if that matters.</param>
public readonly record struct SelectorSegment(string ResponseName, NamedType? TypeCondition);
