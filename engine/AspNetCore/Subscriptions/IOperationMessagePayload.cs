using System.Text.Json;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>The payload of a client's message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>The payload, or <c>null</c> when the message has none.</summary>
    JsonElement? Payload { get; }

    /// <summary>Reads the payload as an object of a type; property names are camel case.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The object, or <c>null</c> when the message has no payload or one of another shape.</returns>
    T? As<T>()
        where T : class;
}
