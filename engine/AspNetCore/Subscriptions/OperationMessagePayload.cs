using System.Text.Json;

namespace Cacao.AspNetCore.Subscriptions;

internal sealed class OperationMessagePayload(JsonElement? payload) : IOperationMessagePayload
{
    public JsonElement? Payload { get; } = payload;

    public T? As<T>()
        where T : class
    {
        try
        {
            return Payload?.Deserialize<T>(JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
