using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao.Federation.Planning;

/// <summary>An input object type of a source schema that a lookup or a requirement takes.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="IsOneOf">Whether exactly one field must be given.</param>
public sealed record SourceInputObject(ImmutableArray<SourceInputField> Fields, bool IsOneOf);

/// <summary>A field of an input object type of a source schema.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="HasDefault">Whether it may be left out although its type is non-null.</param>
public sealed record SourceInputField(string Name, TypeNode Type, bool HasDefault)
{
    /// <summary>Whether it must be given, and not as null.</summary>
    public bool IsRequired => Type is NonNullTypeNode && !HasDefault;
}
