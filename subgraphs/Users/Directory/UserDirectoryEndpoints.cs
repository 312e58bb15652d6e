using EShop.ServiceDefaults.Users;
using EShop.Users.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Directory;

/// <summary>What other subgraphs may ask outside GraphQL, because no client may: see <see cref="IUserDirectory"/>.</summary>
internal static class UserDirectoryEndpoints
{
    public static void MapUserDirectory(this WebApplication app)
    {
        app.MapGet(UserDirectoryPaths.AddressRoute, FindAddressAsync);
        app.MapGet(UserDirectoryPaths.ContactRoute, FindContactAsync);
    }

    private static async Task<IResult> FindAddressAsync(
        Guid id, UsersContext db, CancellationToken cancellationToken)
        => Answer(await db.Addresses
            .Where(address => address.Id == id)
            .Select(address => new DeliveryAddress(
                address.Id,
                address.UserId,
                address.Recipient,
                address.Line1,
                address.Line2,
                address.PostalCode,
                address.City,
                address.Region,
                address.Country,
                address.Location,
                address.Instructions))
            .SingleOrDefaultAsync(cancellationToken));

    private static async Task<IResult> FindContactAsync(
        Guid id, UsersContext db, CancellationToken cancellationToken)
        => Answer(await db.Users
            .Where(user => user.Id == id)
            .Select(user => new UserContact(
                user.Id, user.Name, user.Phone, user.Email, user.Locale, user.TimeZone))
            .SingleOrDefaultAsync(cancellationToken));

    private static IResult Answer<T>(T? found)
        where T : class
        => found is null ? Results.NotFound() : Results.Ok(found);
}
