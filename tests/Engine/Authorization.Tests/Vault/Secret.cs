namespace Cacao.Authorization.Tests.Vault;

/// <summary>A thing that only keepers may have.</summary>
[Authorize(Roles = ["KEEPER"])]
public sealed record Secret(Guid Id, string Title) : IItem, IFinding;
