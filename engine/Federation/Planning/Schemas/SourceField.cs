using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao.Federation.Planning;

/// <summary>How one source schema resolves a field of a type.</summary>
/// <param name="Schema">The name of the source schema.</param>
/// <param name="Type">The field's type there.</param>
/// <param name="IsExternal">Whether it is resolved there only on paths whose parent field provides it.</param>
/// <param name="Provides">The external fields below that the schema also resolves on this path.</param>
/// <param name="Requirements">The hidden arguments that must be filled with data of other schemas.</param>
public sealed record SourceField(
    string Schema,
    TypeNode Type,
    bool IsExternal,
    SelectionSetNode? Provides,
    ImmutableArray<SourceArgument> Requirements);

/// <summary>How an object is found of which only a global id is known.</summary>
/// <param name="TypeName">The object type that the id names.</param>
/// <param name="Lookup">The lookup that says whether there is such an object.</param>
public sealed record NodeLookup(string TypeName, Lookup Lookup);

/// <summary>An argument that is filled with data: of a lookup, or one that a field requires.</summary>
/// <param name="Name">The name of the argument.</param>
/// <param name="Type">Its type in the source schema.</param>
/// <param name="Map">What to fill it with, rooted at the entity.</param>
public sealed record SourceArgument(string Name, TypeNode Type, SelectedValueNode Map);

/// <summary>A field through which a source schema finds an entity by its key.</summary>
/// <param name="Schema">The name of the source schema.</param>
/// <param name="TypeName">The type that the lookup returns.</param>
/// <param name="Path">The argument-free fields from the query root to the lookup.</param>
/// <param name="Field">The name of the lookup field.</param>
/// <param name="Arguments">The key; of several alternatives for it each makes a lookup of its own.</param>
/// <param name="IsInternal">Whether clients cannot see the lookup.</param>
public sealed record Lookup(
    string Schema,
    string TypeName,
    ImmutableArray<string> Path,
    string Field,
    ImmutableArray<SourceArgument> Arguments,
    bool IsInternal)
{
    private readonly string _text =
        $"{Schema}:{string.Join('.', Path.Append(Field))}({string.Join(", ", Arguments.Select(a => $"{a.Name}: {a.Map}"))})";

    /// <summary>The lookup as text for plans and messages.</summary>
    public override string ToString() => _text;
}
