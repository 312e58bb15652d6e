using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>An operation as it is sent to a source schema.</summary>
internal sealed class SourceOperation
{
    public SourceOperation(
        OperationDefinitionNode operation,
        int pathLength,
        CompositeShape target,
        RequestConditions conditions)
    {
        var text = SyntaxPrinter.Print(operation, indented: false);
        var encoded = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        BodyStart = [.. "{\"query\":\""u8, .. encoded.EncodedUtf8Bytes, .. "\",\"variables\":"u8];
        var selectionSet = operation.SelectionSet;
        for (var i = 0; i < pathLength; i++)
        {
            selectionSet = ((FieldNode)selectionSet.Selections[0]).SelectionSet!;
        }

        Selections = RequestSelections.From(selectionSet, target, conditions);
    }

    /// <summary>The body up to the value of <c>variables</c>.</summary>
    public byte[] BodyStart { get; }

    /// <summary>What the answer brings for each object.</summary>
    public RequestSelections Selections { get; }
}
