using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

[ObjectType<Brand>]
public static partial class BrandNode
{
    [NodeResolver]
    public static Task<Brand?> FindBrandAsync(int id, StoreContext store, CancellationToken cancellationToken) =>
        store.Brands.FirstOrDefaultAsync(b => b.Id == id, cancellationToken);
}
