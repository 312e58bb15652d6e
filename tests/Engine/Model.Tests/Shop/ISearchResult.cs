namespace ModelShop;

[UnionType("SearchResult")]
public interface ISearchResult;
