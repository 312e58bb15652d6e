using System.Buffers;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>A lookup's operation that asks for several entities at once, each under an alias and with variables of its own, for
/// source schemas without any other kind of batch.</summary>
internal sealed class AliasedOperation
{
    private readonly byte[] _bodyStart;

    /// <param name="operation">The operation for one entity.</param>
    /// <param name="pathLength">How many fields lead to the entity.</param>
    /// <param name="count">How many entities.</param>
    public AliasedOperation(OperationDefinitionNode operation, int pathLength, int count)
    {
        var variables = new List<VariableDefinitionNode>();
        var entities = new List<SelectionNode>();
        for (var row = 0; row < count; row++)
        {
            var renamed = (OperationDefinitionNode)new Renamer().Rewrite(operation, row)!;
            variables.AddRange(renamed.VariableDefinitions);
            var entity = Descend(renamed.SelectionSet, pathLength - 1);
            entities.Add(new FieldNode(
                new NameNode($"{AliasPrefix}{row}"), entity.Name, entity.Arguments, entity.Directives, entity.SelectionSet));
        }

        var selectionSet = new SelectionSetNode(entities);
        for (var depth = pathLength - 2; depth >= 0; depth--)
        {
            var field = Descend(operation.SelectionSet, depth);
            selectionSet = new SelectionSetNode([new FieldNode(null, field.Name, field.Arguments, field.Directives, selectionSet)]);
        }

        _bodyStart = SourceOperation.Encode(new OperationDefinitionNode(
            operation.Description, operation.Operation, operation.Name, variables, operation.Directives, selectionSet));
    }

    /// <summary>What the aliases begin with; the number of the row follows.</summary>
    public const char AliasPrefix = 'e';

    /// <summary>Writes the body for as many rows as the operation has aliases.</summary>
    public void Write(RowBuffer body, BatchPart part)
    {
        body.Write(_bodyStart);
        body.Write("{"u8);
        var isFirst = true;
        for (var row = 0; row < part.Count; row++)
        {
            WriteRenamed(body, part.Rows.GetVariables(part.From + row), row, ref isFirst);
        }

        body.Write("}}"u8);
    }

    private static void WriteRenamed(RowBuffer body, ReadOnlySpan<byte> variables, int row, ref bool isFirst)
    {
        var reader = new Utf8JsonReader(variables);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            body.Write(isFirst ? ""u8 : ","u8);
            isFirst = false;
            body.WriteMemberName(NameOf(reader.GetString()!, row));
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            body.Write(variables[start..(int)reader.BytesConsumed]);
        }
    }

    private static string NameOf(string variable, int row) => $"{AliasPrefix}{row}_{variable}";

    private static FieldNode Descend(SelectionSetNode selectionSet, int depth)
    {
        var field = (FieldNode)selectionSet.Selections[0];
        return depth == 0 ? field : Descend(field.SelectionSet!, depth - 1);
    }

    private sealed class Renamer : SyntaxRewriter<int>
    {
        public override SyntaxNode? Rewrite(SyntaxNode node, int row) => node is VariableNode variable
            ? new VariableNode(new NameNode(NameOf(variable.Name.Value, row)))
            : base.Rewrite(node, row);
    }
}
