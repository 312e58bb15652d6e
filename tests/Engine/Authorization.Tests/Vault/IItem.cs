namespace Cacao.Authorization.Tests.Vault;

public interface IItem
{
    string Title { get; }
}
