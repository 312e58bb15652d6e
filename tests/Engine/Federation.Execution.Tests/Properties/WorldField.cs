namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>What a field of a generated world holds.</summary>
internal enum WorldFieldKind
{
    /// <summary>A whole number or null.</summary>
    Number,

    /// <summary>A text, never null.</summary>
    Text,

    /// <summary>A list of numbers.</summary>
    Numbers,

    /// <summary>A number multiplied by an argument.</summary>
    Scaled,

    /// <summary>A number computed of another field, which another schema may own.</summary>
    Derived,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A list of entities.</summary>
    Entities,

    /// <summary>An object without a key.</summary>
    Value,

    /// <summary>A list of objects without keys.</summary>
    Values,

    /// <summary>An entity of one of several types, behind an interface.</summary>
    Interface,

    /// <summary>A list of entities of several types, behind a union.</summary>
    Union,
}

/// <summary>A field of a generated world.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Owners">The schemas that resolve it.</param>
internal sealed record WorldField(string Name, WorldFieldKind Kind, IReadOnlyList<string> Owners)
{
    /// <summary>The type that it leads to, if it leads to one.</summary>
    public WorldType? Target { get; init; }

    /// <summary>The types that it leads to, behind an interface or union.</summary>
    public IReadOnlyList<WorldType> Targets { get; init; } = [];

    /// <summary>The name of the union.</summary>
    public string UnionName { get; init; } = string.Empty;

    /// <summary>For derived fields: the ways to the numbers that they are computed of.</summary>
    public IReadOnlyList<IReadOnlyList<WorldField>> Sources { get; init; } = [];

    /// <summary>The fields of the target that some owners resolve on this way only.</summary>
    public Dictionary<string, string> Provided { get; init; } = [];

    /// <summary>Whether the value is never null.</summary>
    public bool IsNonNull { get; init; }

    /// <summary>The type that an owner gives it: not each promises that there is a value.</summary>
    public string TypeTextIn(string schema) =>
        Kind == WorldFieldKind.Text && Owners.Count > 1 && Owners[0] != schema ? TypeText.TrimEnd('!') : TypeText;

    public string TypeText => (Kind switch
    {
        WorldFieldKind.Number or WorldFieldKind.Scaled or WorldFieldKind.Derived => "Int",
        WorldFieldKind.Text => "String",
        WorldFieldKind.Numbers => "[Int]",
        WorldFieldKind.Entity or WorldFieldKind.Value => Target!.Name,
        WorldFieldKind.Entities => $"[{Target!.Name}]",
        WorldFieldKind.Values => $"[{Target!.Name}!]",
        WorldFieldKind.Interface => "Thing",
        _ => $"[{UnionName}!]",
    }) + (IsNonNull ? "!" : string.Empty);
}

/// <summary>An object type of a generated world.</summary>
internal sealed class WorldType(string name, bool isEntity)
{
    public string Name { get; } = name;

    public bool IsEntity { get; } = isEntity;

    /// <summary>The schemas that define it.</summary>
    public List<string> Schemas { get; } = [];

    /// <summary>The schemas that find it by <c>id</c>.</summary>
    public List<string> IdLookups { get; } = [];

    /// <summary>The type of <c>code</c>: keys of one name need not have one type.</summary>
    public string CodeType => (Name[^1] - '0') % 2 == 0 ? "Int" : "String";

    /// <summary>The schemas that know and find it by <c>code</c>.</summary>
    public List<string> CodeLookups { get; } = [];

    /// <summary>The fields that schemas know of but resolve on some ways only.</summary>
    public HashSet<(string Schema, WorldField Field)> External { get; } = [];

    /// <summary>The fields besides the keys.</summary>
    public List<WorldField> Fields { get; } = [];
}
