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

    /// <summary>A text with arguments in it.</summary>
    Formatted,

    /// <summary>A text computed of fields that other schemas own.</summary>
    Derived,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A list of entities.</summary>
    Entities,

    /// <summary>An object without a key.</summary>
    Value,

    /// <summary>A list of objects without keys.</summary>
    Values,

    /// <summary>A list of lists of objects without keys.</summary>
    Rows,

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
    /// <summary>The argument of a scaled number that is required.</summary>
    public const int RequiredScale = 3;

    /// <summary>The type that it leads to, if it leads to one.</summary>
    public WorldType? Target { get; init; }

    /// <summary>The types that it leads to, behind an interface or union.</summary>
    public IReadOnlyList<WorldType> Targets { get; init; } = [];

    /// <summary>The name of the interface or union.</summary>
    public string AbstractName { get; init; } = string.Empty;

    /// <summary>For derived fields: what they are computed of.</summary>
    public Requirement? Requirement { get; init; }

    /// <summary>A schema that still has the field though it has moved.</summary>
    public string? OverriddenIn { get; init; }

    /// <summary>What some owners resolve below on this way only.</summary>
    public Dictionary<string, string> Provided { get; init; } = [];

    /// <summary>Whether the value is never null.</summary>
    public bool IsNonNull { get; init; }

    /// <summary>Whether nothing can be selected below.</summary>
    public bool IsLeaf => Kind <= WorldFieldKind.Derived;

    /// <summary>The type that an owner gives it: not each promises that there is a value.</summary>
    public string TypeTextIn(string schema) => IsDisputed && Owners[0] != schema ? TypeText.TrimEnd('!') : TypeText;

    /// <summary>Whether only one of the owners says that there is a value.</summary>
    public bool IsDisputed => Kind == WorldFieldKind.Text && Owners.Count > 1;

    public string TypeText => (Kind switch
    {
        WorldFieldKind.Number or WorldFieldKind.Scaled => "Int",
        WorldFieldKind.Text or WorldFieldKind.Formatted or WorldFieldKind.Derived => "String",
        WorldFieldKind.Numbers => "[Int]",
        WorldFieldKind.Entity or WorldFieldKind.Value => Target!.Name,
        WorldFieldKind.Entities => $"[{Target!.Name}]",
        WorldFieldKind.Values => $"[{Target!.Name}!]",
        WorldFieldKind.Rows => $"[[{Target!.Name}!]]",
        WorldFieldKind.Interface => AbstractName,
        _ => $"[{AbstractName}!]",
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

    /// <summary>Whether a schema resolves its rank.</summary>
    public bool IsRankedIn(string schema) => Fields.Exists(f => f.Name == World.RankName && f.Owners.Contains(schema));
}
