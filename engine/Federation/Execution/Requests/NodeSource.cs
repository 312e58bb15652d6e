using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cacao.Execution.Relay;
using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>Answers <c>node</c> and <c>nodes</c>: what kind of object it is, and its id. Whether there is such an object is for
/// the source schema to say that owns the type.</summary>
/// <param name="plan">The plan that the request is part of.</param>
/// <param name="variables">The variables of the request.</param>
/// <param name="maxIds">How many ids one field takes.</param>
internal sealed class NodeSource(OperationPlan plan, JsonElement variables, int maxIds)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<(GraphQLError Error, string Field, int? Index)> _errors = [];
    private readonly HashSet<string> _deniedTypes = new(StringComparer.Ordinal);

    /// <summary>The types whose objects were asked for by a caller who must not find them.</summary>
    public IReadOnlyCollection<string> DeniedTypes => _deniedTypes;

    /// <summary>The response as JSON.</summary>
    /// <param name="operation">The part of the client's operation that the gateway resolves.</param>
    public SourceBuffer Answer(OperationDefinitionNode operation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, s_options);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        foreach (var field in operation.SelectionSet.Selections.OfType<FieldNode>().Where(IsIncluded))
        {
            json.WritePropertyName(NameOf(field));
            WriteField(json, field, operation);
        }

        json.WriteEndObject();
        WriteErrors(json);
        json.WriteEndObject();
        json.Flush();
        return SourceBuffer.Wrap(buffer.WrittenSpan.ToArray());
    }

    private void WriteField(Utf8JsonWriter json, FieldNode field, OperationDefinitionNode operation)
    {
        var argument = field.Arguments[0];
        var ids = Values(argument.Value, operation).ToArray();
        if (argument.Name.Value == "id")
        {
            WriteNode(json, field, ids[0], null);
            return;
        }

        if (ids.Length > maxIds)
        {
            _errors.AddRange(NodeIdErrors.TooManyNodes(ids.Length, maxIds).Errors.Select(
                e => (GraphQLError.From(e), NameOf(field), (int?)null)));
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        for (var i = 0; i < ids.Length; i++)
        {
            WriteNode(json, field, ids[i], i);
        }

        json.WriteEndArray();
    }

    private void WriteNode(Utf8JsonWriter json, FieldNode field, string id, int? index)
    {
        if (!TryRead(id, out var typeName, out var canonical, out var error))
        {
            _errors.Add((error, NameOf(field), index));
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("__typename"u8, typeName);
        foreach (var selected in IdFields(field.SelectionSet!, typeName))
        {
            json.WriteString(NameOf(selected), canonical);
        }

        json.WriteEndObject();
    }

    // Spaces in a Base64 text mean nothing; equal objects have equal ids all the same.
    private bool TryRead(
        string id,
        [NotNullWhen(true)] out string? typeName,
        [NotNullWhen(true)] out string? canonical,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        (typeName, canonical, error) = (null, null, null);
        try
        {
            typeName = NodeIds.ReadTypeName(id);
            canonical = Convert.ToBase64String(Convert.FromBase64String(id));
        }
        catch (GraphQLException exception)
        {
            error = GraphQLError.From(exception.Errors[0]);
            return false;
        }

        var known = typeName;
        if (plan.DeniedNodeTypes.TryGetValue(typeName, out var code))
        {
            _deniedTypes.Add(typeName);
            error = FederationErrors.Denied(code);
        }
        else if (!plan.Requests.Any(r => r.IsFinding && r.Type.Name == known))
        {
            error = GraphQLError.From(NodeIdErrors.UnknownType(typeName).Errors[0]);
        }

        return error is null;
    }

    private IEnumerable<string> Values(ValueNode value, OperationDefinitionNode operation) => value switch
    {
        ListValueNode list => list.Items.SelectMany(item => Values(item, operation)),
        StringValueNode text => [text.Value],
        IntValueNode number => [number.ToString()],
        VariableNode variable when variables.TryGetProperty(variable.Name.Value, out var given) => Values(given),
        VariableNode variable => operation.VariableDefinitions
            .Where(v => v.Variable.Name.Value == variable.Name.Value && v.DefaultValue is not null)
            .SelectMany(v => Values(v.DefaultValue!, operation)),
        _ => [],
    };

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().SelectMany(Values)
        : [value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()];

    private bool IsIncluded(FieldNode field) => field.Directives.All(d =>
    {
        var variable = ((VariableNode)d.Arguments[0].Value).Name.Value;
        var isTrue = variables.TryGetProperty(variable, out var value)
            ? value.ValueKind == JsonValueKind.True
            : plan.Operation.VariableDefinitions.Any(
                v => v.Variable.Name.Value == variable && v.DefaultValue is BooleanValueNode { Value: true });
        return isTrue == (d.Name.Value == "include");
    });

    // Conditions of ids below are left to the one who reads the answer.
    private static IEnumerable<FieldNode> IdFields(SelectionSetNode selectionSet, string typeName) => selectionSet.Selections
        .OfType<InlineFragmentNode>()
        .Where(f => f.TypeCondition!.Name.Value == typeName)
        .SelectMany(f => f.SelectionSet.Selections.OfType<FieldNode>());

    private static string NameOf(FieldNode field) => field.Alias?.Value ?? field.Name.Value;

    private void WriteErrors(Utf8JsonWriter json)
    {
        if (_errors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("errors"u8);
        foreach (var (error, field, index) in _errors)
        {
            json.WriteStartObject();
            json.WriteString("message"u8, error.Message);
            json.WriteStartArray("path"u8);
            json.WriteStringValue(field);
            if (index is { } position)
            {
                json.WriteNumberValue(position);
            }

            json.WriteEndArray();
            json.WriteStartObject("extensions"u8);
            json.WriteString("code"u8, error.Code);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
