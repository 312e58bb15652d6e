namespace Cacao.AspNetCore.Tests;

/// <summary>What a server answered.</summary>
internal sealed record HttpAnswer(int Status, string? ContentType, string Body, string Allow);
