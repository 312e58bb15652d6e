using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cacao.Federation.Planning;

/// <summary>Writes a plan as JSON, for tools.</summary>
public static class PlanJsonPrinter
{
    /// <summary>An object with the requests in order; dependencies are numbers of requests.</summary>
    public static string Print(OperationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("introspection", plan.Introspection is not null);
            writer.WriteStartArray("requests");
            foreach (var request in plan.Requests)
            {
                Write(writer, plan, request);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, OperationPlan plan, SourceRequest request)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", request.Id);
        writer.WriteString("schema", PlanPrinter.NameOf(request));
        writer.WriteString("operation", request.OperationText);
        if (request.IsLookup)
        {
            writer.WriteString("type", request.Type.Name);
            WriteAll(writer, "locations", request.Targets.Select(t => t.Location.ToString()));
        }

        writer.WriteStartArray("dependencies");
        foreach (var dependency in request.Dependencies)
        {
            writer.WriteNumberValue(dependency);
        }

        writer.WriteEndArray();
        if (!request.Condition.IsAlways)
        {
            writer.WriteString("condition", PlanPrinter.ToText(plan, request.Condition));
        }

        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
