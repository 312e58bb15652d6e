namespace Cacao.Data;

/// <summary>The keys under which page arguments and query contexts travel to a loader's fetch.</summary>
internal static class DataLoaderStateKeys
{
    public const string PagingArguments = "Cacao.Data.PagingArguments";
    public const string QueryContext = "Cacao.Data.QueryContext";
}
