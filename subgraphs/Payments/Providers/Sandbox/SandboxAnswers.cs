namespace EShop.Payments.Providers.Sandbox;

/// <summary>Why the sandbox does not do something.</summary>
internal sealed record SandboxProblemAnswer(string Code);

/// <summary>What the sandbox tells of a card.</summary>
internal sealed record SandboxCardAnswer(string Token, string Brand, string LastFour);
