using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Cacao.Federation.Planning;
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
    /// <param name="names">The client's variables.</param>
    /// <param name="conditions">The variables that stand for conditions.</param>
    /// <param name="terms">The condition terms that hold.</param>
    public byte[] Select(ImmutableArray<string> names, ImmutableArray<ConditionVariable> conditions, ulong terms)
    {
        if (names.IsEmpty && conditions.IsEmpty)
        {
            return [];
        }

        var writer = new ArrayBufferWriter<byte>();
        foreach (var name in names)
        {
            if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value))
            {
                WriteName(writer, name);
                writer.Write(JsonMarshal.GetRawUtf8Value(value));
            }
        }

        foreach (var (name, condition) in conditions)
        {
            WriteName(writer, name);
            writer.Write(condition.Holds(terms) ? "true"u8 : "false"u8);
        }

        return writer.WrittenSpan.ToArray();
    }

    private static void WriteName(ArrayBufferWriter<byte> writer, string name)
    {
        writer.Write(writer.WrittenCount == 0 ? "\""u8 : ",\""u8);
        writer.Write(JsonEncodedText.Encode(name).EncodedUtf8Bytes);
        writer.Write("\":"u8);
    }

    /// <summary>Whether a variable is true.</summary>
    public bool IsTrue(string variable) =>
        given.ValueKind == JsonValueKind.Object && given.TryGetProperty(variable, out var value)
            ? value.ValueKind == JsonValueKind.True
            : operation.VariableDefinitions.FirstOrDefault(v => v.Variable.Name.Value == variable)?.DefaultValue
                is BooleanValueNode { Value: true };
}
