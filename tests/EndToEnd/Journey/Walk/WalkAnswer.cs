using System.Text.Json;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>What came of a request.</summary>
/// <param name="Payload">The value of the field; undefined or null when it could not be had.</param>
/// <param name="Error">The type of the error, or its code; null: it was done.</param>
internal sealed record WalkAnswer(JsonElement Payload, string? Error)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Error is null;

    /// <summary>Whether it was not looked at: who asked is locked out, or asks too often.</summary>
    public bool IsTurnedAway => Error is WalkLog.NotAuthenticated or WalkLog.RateLimited;
}
