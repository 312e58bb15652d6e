using System.Text.Json;
using Cacao.Execution.Coercion;
using Cacao.Language;

namespace Cacao.CostAnalysis;

/// <summary>The variables of one request, as they were given.</summary>
/// <param name="Definitions">The variables that the operation declares.</param>
/// <param name="Given">An object with their values; undefined when there are none.</param>
internal readonly record struct CostVariables(VariableDefinitions Definitions, JsonElement Given)
{
    public bool TryGetGiven(string name, out JsonElement value)
    {
        value = default;
        return Given.ValueKind == JsonValueKind.Object && Given.TryGetProperty(name, out value);
    }

    public ValueNode? DefaultOf(string name) =>
        Definitions?.IndexOf(name) is >= 0 and var index ? Definitions.GetNode(index).DefaultValue : null;
}
