using EShop.Search.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeSearchContext() : DesignTimeContext<SearchContext>(options => new(options));
