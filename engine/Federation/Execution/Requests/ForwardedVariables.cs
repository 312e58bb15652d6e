using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>The client's variables as JSON, as they are passed on to source schemas.</summary>
/// <remarks>They must have been coerced before: values are passed on as they came, and defaults are left to the source schemas,
/// whose operations declare them too.</remarks>
internal sealed class ForwardedVariables(OperationDefinitionNode operation, JsonElement given)
{
    /// <summary>Which condition terms hold, one bit each.</summary>
    public ulong EvaluateTerms(ImmutableArray<(string Variable, bool IsSkip)> terms)
    {
        var holding = 0UL;
        for (var bit = 0; bit < terms.Length; bit++)
        {
            if (IsTrue(terms[bit].Variable) != terms[bit].IsSkip)
            {
                holding |= 1UL << bit;
            }
        }

        return holding;
    }

    /// <summary>The members of a JSON object for some of the variables; absent ones are left out.</summary>
    public byte[] Select(ImmutableArray<string> names)
    {
        if (names.IsEmpty || given.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var writer = new ArrayBufferWriter<byte>();
        foreach (var name in names)
        {
            if (given.TryGetProperty(name, out var value))
            {
                writer.Write(writer.WrittenCount == 0 ? "\""u8 : ",\""u8);
                writer.Write(JsonEncodedText.Encode(name).EncodedUtf8Bytes);
                writer.Write("\":"u8);
                writer.Write(JsonMarshal.GetRawUtf8Value(value));
            }
        }

        return writer.WrittenSpan.ToArray();
    }

    private bool IsTrue(string variable) =>
        given.ValueKind == JsonValueKind.Object && given.TryGetProperty(variable, out var value)
            ? value.ValueKind == JsonValueKind.True
            : operation.VariableDefinitions.FirstOrDefault(v => v.Variable.Name.Value == variable)?.DefaultValue
                is BooleanValueNode { Value: true };
}
