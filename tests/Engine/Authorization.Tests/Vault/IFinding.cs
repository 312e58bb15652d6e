namespace Cacao.Authorization.Tests.Vault;

[UnionType("Finding")]
public interface IFinding;
