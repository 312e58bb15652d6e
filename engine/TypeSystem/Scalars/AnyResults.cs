using System.Text.Json;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary>Turns what resolvers return for scalars of any value into something that can be written.</summary>
internal static class AnyResults
{
    public static bool TryCoerce(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Double => double.IsFinite(value.Double) ? value : default,
            ResolvedValueKind.Object => value.Object switch
            {
                string or JsonElement => value,
                JsonDocument document => ResolvedValue.FromReference(document.RootElement),
                { } other => Serialize(other),
                null => default,
            },
            _ => value,
        };
        return !result.IsNull;
    }

    private static ResolvedValue Serialize(object value)
    {
        try
        {
            return ResolvedValue.FromReference(JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web));
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException or ArgumentException)
        {
            // Objects that are cyclic or cannot be serialised, numbers that are not finite: the scalar cannot represent
            // the value.
            return default;
        }
    }
}
