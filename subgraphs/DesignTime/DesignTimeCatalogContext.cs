using EShop.Catalog.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeCatalogContext() : DesignTimeContext<CatalogContext>(options => new(options));
