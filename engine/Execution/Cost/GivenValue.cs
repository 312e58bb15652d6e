using System.Globalization;
using System.Text.Json;
using Cacao.Execution.Coercion;
using Cacao.Language;

namespace Cacao.CostAnalysis;

/// <summary>A value that an operation gives to an argument, be it a literal or, for a variable, JSON. The request has been
/// found valid already.</summary>
internal readonly struct GivenValue
{
    private readonly ValueNode? _literal;
    private readonly JsonElement _json;
    private readonly CostVariables _variables;

    private GivenValue(JsonElement json) => _json = json;

    private GivenValue(ValueNode literal, CostVariables variables)
    {
        _literal = literal;
        _variables = variables;
    }

    /// <summary>Whether there is nothing, or only <c>null</c>.</summary>
    public bool IsNull => _literal is null
        ? _json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        : _literal is NullValueNode;

    /// <summary>The value of a literal; that of a variable is the one that the request gives, else its default.</summary>
    public static GivenValue Of(ValueNode? literal, CostVariables variables) => literal switch
    {
        null => default,
        VariableNode variable when variables.TryGetGiven(variable.Name.Value, out var json) => new GivenValue(json),
        VariableNode variable when variables.DefaultOf(variable.Name.Value) is { } value => new GivenValue(value, variables),
        VariableNode => default,
        _ => new GivenValue(literal, variables),
    };

    /// <summary>The value of a JSON value.</summary>
    public static GivenValue Of(JsonElement json) => new(json);

    /// <summary>How many elements the value asks for: a number itself, or the length of a list.</summary>
    public double? Size => _literal switch
    {
        null when _json.ValueKind == JsonValueKind.Number => _json.GetDouble(),
        null when _json.ValueKind == JsonValueKind.Array => _json.GetArrayLength(),
        IntValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        ListValueNode list => list.Items.Count,
        _ => null,
    };

    /// <summary>The member of an input object.</summary>
    public GivenValue Member(string name)
    {
        if (_literal is ObjectValueNode inputObject)
        {
            foreach (var field in inputObject.Fields)
            {
                if (field.Name.Value == name)
                {
                    return Of(field.Value, _variables);
                }
            }

            return default;
        }

        return _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out var json)
            ? new GivenValue(json)
            : default;
    }

    /// <summary>The elements of a list; a value that is none is a list of one.</summary>
    public IEnumerable<GivenValue> Elements()
    {
        if (_literal is ListValueNode list)
        {
            var variables = _variables;
            return list.Items.Select(item => Of(item, variables));
        }

        return _json.ValueKind == JsonValueKind.Array ? _json.EnumerateArray().Select(Of) : [this];
    }
}
