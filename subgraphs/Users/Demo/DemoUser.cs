using EShop.ServiceDefaults.Identity;

namespace EShop.Users.Demo;

/// <summary>Somebody to try the shop as. The numbers belong to nobody: Ofcom keeps them for films and plays.</summary>
/// <param name="Ordinal">Gives the id, see <see cref="ServiceDefaults.Demo.DemoIds.User"/>.</param>
/// <param name="Phone">The number to sign in with.</param>
/// <param name="Name">What to call them.</param>
/// <param name="Roles">What they do.</param>
public sealed record DemoUser(int Ordinal, string Phone, string Name, IReadOnlyList<Role> Roles)
{
    /// <summary>All of them, the first customer first.</summary>
    public static IReadOnlyList<DemoUser> All { get; } =
    [
        new(0, "+447700900000", "Ada Example", [Role.Customer]),
        new(1, "+447700900001", "Colin Courier", [Role.Customer, Role.Courier]),
        new(2, "+447700900002", "Stella Staff", [Role.Customer, Role.Staff]),
        new(3, "+447700900003", "Sam Support", [Role.Customer, Role.Support]),
        new(4, "+447700900004", "Amira Admin", [Role.Customer, Role.Admin]),
        new(5, "+447700900005", "Cora Courier", [Role.Customer, Role.Courier]),
        new(6, "+447700900006", "Cem Courier", [Role.Customer, Role.Courier]),
        new(7, "+447700900007", "Clara Courier", [Role.Customer, Role.Courier]),
        new(8, "+447700900008", "Chris Courier", [Role.Customer, Role.Courier]),
    ];
}
