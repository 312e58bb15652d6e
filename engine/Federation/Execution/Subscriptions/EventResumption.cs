using System.Buffers;
using System.Text;
using System.Text.Json;
using Cacao.Federation.Planning;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>How a stream of events goes on where it broke off: the field takes the cursor of the last event as <c>since</c>, and
/// its events have a <c>cursor</c>.</summary>
internal sealed class EventResumption
{
    private const string SinceName = "since";
    private const string CursorName = "cursor";
    private const string CursorAlias = "resume__cursor";
    private const string SinceVariable = "resume__since";

    private readonly byte[] _responseName;

    private EventResumption(OperationDefinitionNode first, OperationDefinitionNode next, string responseName)
    {
        FirstBodyStart = SourceOperation.Encode(first);
        NextBodyStart = SourceOperation.Encode(next);
        _responseName = Encoding.UTF8.GetBytes(responseName);
    }

    /// <summary>The start of the body that opens the stream, up to the value of <c>variables</c>.</summary>
    public byte[] FirstBodyStart { get; }

    /// <summary>The start of the body that opens it again.</summary>
    public byte[] NextBodyStart { get; }

    /// <summary>Whether a subscription begins in the past, so that it is no other client's business.</summary>
    public static bool StartsInPast(SourceRequest request) =>
        RootOf(request.Operation).Arguments.Any(a => a.Name.Value == SinceName && a.Value is not NullValueNode);

    /// <returns><c>null</c> when the events have no cursor, or the field does not take one.</returns>
    public static EventResumption? Of(SourceRequest request, ExecutionSchema schema)
    {
        var root = RootOf(request.Operation);
        if (!request.Type.Fields.TryGet(root.Name.Value, out var field)
            || field.Arguments.FirstOrDefault(a => a.Name == SinceName) is not { } since
            || field.Type.NullableType is not ObjectType type
            || schema.FindSource(type, CursorName, request.Schema) is not { IsExternal: false, Requirements.IsEmpty: true })
        {
            return null;
        }

        var cursor = new FieldNode(new NameNode(CursorAlias), new NameNode(CursorName), [], [], null);
        var selections = new SelectionSetNode([.. root.SelectionSet!.Selections, cursor]);
        var first = new FieldNode(root.Alias, root.Name, root.Arguments, root.Directives, selections);
        var argument = new ArgumentNode(new NameNode(SinceName), new VariableNode(new NameNode(SinceVariable)));
        var next = new FieldNode(
            root.Alias,
            root.Name,
            [.. root.Arguments.Where(a => a.Name.Value != SinceName), argument],
            root.Directives,
            selections);
        return new EventResumption(
            With(request.Operation, first, null),
            With(request.Operation, next, Utf8GraphQLParser.ParseType(since.Type.ToString()!)),
            root.Alias?.Value ?? root.Name.Value);
    }

    /// <summary>The cursor of an event, as JSON; <c>null</c> when it has none.</summary>
    public byte[]? ReadCursor(ReadOnlySpan<byte> response)
    {
        var reader = new Utf8JsonReader(response);
        try
        {
            reader.Read();
            if (!TryEnter(ref reader, "data"u8) || !TryEnter(ref reader, _responseName) || !TryEnter(ref reader, "resume__cursor"u8))
            {
                return null;
            }

            return reader.TokenType is JsonTokenType.String or JsonTokenType.Number
                ? response[(int)reader.TokenStartIndex..(int)reader.BytesConsumed].ToArray()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body that opens the stream again.</summary>
    /// <param name="variables">The members of a JSON object with the variables of the subscription.</param>
    /// <param name="cursor">The cursor of the last event.</param>
    public byte[] NextBody(ReadOnlySpan<byte> variables, ReadOnlySpan<byte> cursor)
    {
        var body = new ArrayBufferWriter<byte>();
        body.Write(NextBodyStart);
        body.Write("{"u8);
        body.Write(variables);
        body.Write(variables.IsEmpty ? "\"resume__since\":"u8 : ",\"resume__since\":"u8);
        body.Write(cursor);
        body.Write("}}"u8);
        return body.WrittenSpan.ToArray();
    }

    private static FieldNode RootOf(OperationDefinitionNode operation) => (FieldNode)operation.SelectionSet.Selections[0];

    private static OperationDefinitionNode With(OperationDefinitionNode operation, FieldNode root, TypeNode? sinceType)
    {
        var selections = new SelectionSetNode([root]);
        var used = OperationPruner.VariablesOf(selections);
        var variables = operation.VariableDefinitions.Where(v => used.Contains(v.Variable.Name.Value));
        if (sinceType is not null)
        {
            var since = new VariableNode(new NameNode(SinceVariable));
            variables = variables.Append(new VariableDefinitionNode(null, since, sinceType, null, []));
        }

        return new OperationDefinitionNode(
            operation.Description, operation.Operation, operation.Name, [.. variables], operation.Directives, selections);
    }

    private static bool TryEnter(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
