using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation.Documents;

/// <summary>An operation or fragment in a <see cref="DocumentIndex"/>.</summary>
public struct DefinitionEntry
{
    /// <summary>The definition.</summary>
    public ExecutableDefinitionNode Node { get; internal set; }

    /// <summary>Its selection set; -1 as long as the traversal has not come to it.</summary>
    public int SelectionSet { get; internal set; }

    /// <summary>The first of its fragment spreads, which stand in one row.</summary>
    public int FirstSpread { get; internal set; }

    /// <summary>The number of its fragment spreads, nested ones included.</summary>
    public int SpreadCount { get; internal set; }

    /// <summary>The first of its uses of variables, which stand in one row.</summary>
    public int FirstUsage { get; internal set; }

    /// <summary>The number of its uses of variables.</summary>
    public int UsageCount { get; internal set; }
}

/// <summary>A field in a <see cref="DocumentIndex"/>.</summary>
public struct FieldEntry
{
    /// <summary>The field.</summary>
    public FieldNode Node { get; internal set; }

    /// <summary>Its definition, if it is known.</summary>
    public OutputField? Field { get; internal set; }

    /// <summary>The type that it is selected on, if it is known.</summary>
    public NamedType? ParentType { get; internal set; }

    /// <summary>The number of its response name.</summary>
    public int ResponseName { get; internal set; }

    /// <summary>Its selection set; -1 when it has none.</summary>
    public int SelectionSet { get; internal set; }
}

/// <summary>A selection set in a <see cref="DocumentIndex"/>.</summary>
public struct SelectionSetEntry
{
    /// <summary>The first of its selections; -1 when there is none.</summary>
    public int FirstSelection { get; internal set; }

    /// <summary>The last of its selections.</summary>
    public int LastSelection { get; internal set; }
}

/// <summary>A field or fragment spread of a selection set in a <see cref="DocumentIndex"/>.</summary>
public struct SelectionEntry
{
    /// <summary>The position among the fields or spreads.</summary>
    public int Index { get; internal set; }

    /// <summary>Whether it is a spread.</summary>
    public bool IsSpread { get; internal set; }

    /// <summary>The next selection of the set; -1 at the end.</summary>
    public int Next { get; internal set; }
}

/// <summary>A fragment spread in a <see cref="DocumentIndex"/>.</summary>
public struct SpreadEntry
{
    /// <summary>The spread.</summary>
    public FragmentSpreadNode Node { get; internal set; }

    /// <summary>The fragment's position among the definitions; -1 when it is unknown.</summary>
    public int Fragment { get; internal set; }

    /// <summary>The level of the selection set in which it stands, inline fragments included; 1 for that of the
    /// definition.</summary>
    public int Depth { get; internal set; }
}

/// <summary>The use of a variable in a <see cref="DocumentIndex"/>.</summary>
public readonly struct VariableUsage
{
    /// <summary>The variable.</summary>
    public required VariableNode Node { get; init; }

    /// <summary>The type that is expected there, if it is known.</summary>
    public required GraphQLType? Type { get; init; }

    /// <summary>Whether the argument or input field there has a default.</summary>
    public required bool HasLocationDefault { get; init; }

    /// <summary>The input object whose field gets the variable, if it is one.</summary>
    public required InputObjectType? InputObject { get; init; }
}
