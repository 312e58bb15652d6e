namespace Cacao.Authorization.Tests.Vault;

/// <summary>A thing that anyone may have.</summary>
public sealed record Document(Guid Id, string Title) : IItem, IFinding;
