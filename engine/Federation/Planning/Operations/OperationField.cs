using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>A field of the normalised operation: fragments are dissolved and equal response names merged.</summary>
public sealed class OperationField
{
    internal OperationField(
        string responseName,
        OutputField definition,
        IReadOnlyList<ArgumentNode> arguments,
        IncludeCondition condition,
        OperationSelections? selections,
        IReadOnlyList<FieldNode> syntaxNodes,
        ImmutableArray<FieldOccurrence> occurrences)
    {
        ResponseName = responseName;
        Definition = definition;
        Arguments = arguments;
        Condition = condition;
        Selections = selections;
        SyntaxNodes = syntaxNodes;
        Occurrences = occurrences;
    }

    /// <summary>The key in the response, unique in its selection set.</summary>
    public string ResponseName { get; }

    /// <summary>The field in the merged schema.</summary>
    public OutputField Definition { get; }

    /// <summary>The arguments as written; they may hold variables of the operation.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; }

    /// <summary>When the field takes part in a request.</summary>
    public IncludeCondition Condition { get; }

    /// <summary>What is selected below; <c>null</c> for leaves.</summary>
    public OperationSelections? Selections { get; }

    /// <summary>The nodes of the client's document; empty for fields that planning added.</summary>
    public IReadOnlyList<FieldNode> SyntaxNodes { get; }

    /// <summary>Where the field is selected, in the order of the document; none for fields that planning added.</summary>
    public ImmutableArray<FieldOccurrence> Occurrences { get; }

    /// <summary>The code of the error that the client gets instead of a value; <c>null</c> when it may have the value. The field
    /// is then not fetched for the client, only where planning needs it itself.</summary>
    public string? DeniedCode { get; internal init; }

    /// <summary>Whether planning added the field: a key or a requirement that clients do not see.</summary>
    public bool IsHidden => Occurrences.IsEmpty;

    internal OperationField With(OperationSelections selections, IncludeCondition condition) =>
        new(ResponseName, Definition, Arguments, condition, selections, SyntaxNodes, Occurrences) { DeniedCode = DeniedCode };
}
