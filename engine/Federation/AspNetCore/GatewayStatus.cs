namespace Cacao.Federation.AspNetCore;

/// <summary>Which schema a gateway serves, and what came of the last change.</summary>
/// <param name="Version">The first digits of the hash of the composed schema; empty before it is loaded.</param>
/// <param name="LoadedAt">When it was taken into use.</param>
/// <param name="RefusedChange">Why the newest change was not taken into use; <c>null</c> when it was.</param>
public sealed record GatewayStatus(string Version, DateTimeOffset LoadedAt, string? RefusedChange);
