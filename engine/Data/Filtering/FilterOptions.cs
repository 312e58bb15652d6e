using System.Reflection;

namespace Cacao.Data;

/// <summary>How filters and sort orders are read, and how large they may be.</summary>
public sealed record FilterOptions
{
    /// <summary>
    /// Gets how many comparisons a filter may hold, with one for each <c>and</c>, <c>or</c>, <c>not</c> and nested
    /// object; 200 unless set. A larger one is refused before it reaches the database.
    /// </summary>
    public int MaxOperations { get; init; } = 200;

    /// <summary>Gets how deep a filter may be nested; 12 unless set.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>Gets how many values <c>in</c> and <c>nin</c> take; 1000 unless set.</summary>
    public int MaxListSize { get; init; } = 1000;

    /// <summary>
    /// Gets whether members of objects that are <c>null</c> must not be read, as in memory. A database needs no such
    /// test.
    /// </summary>
    public bool InMemory { get; init; }

    /// <summary>
    /// Gets how the field of an input object finds the member of a type; by <c>[GraphQLName]</c> or the member's name
    /// in camel case unless set. <c>null</c> means that there is none.
    /// </summary>
    public Func<Type, string, PropertyInfo?> FindMember { get; init; } = FilterMembers.Find;

    /// <summary>
    /// Gets which members clients know as global ids, and of which type; <c>null</c> for the other members. The values
    /// of their operations are decoded.
    /// </summary>
    public Func<PropertyInfo, string?> FindIdType { get; init; } = static _ => null;
}
