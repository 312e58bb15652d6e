namespace EShop.Gateway.Ide;

/// <summary>
/// What the IDE reads from <c>bcp-config.json</c> when it starts. It works with this gateway only and reports to nobody.
/// </summary>
internal sealed record IdeConfiguration
{
    public string Title => "EShop";

    /// <summary>New documents are sent to the address that the page was opened at.</summary>
    public bool UseBrowserUrlAsEndpoint => true;

    public bool UseGet => false;

    public bool IncludeCookies => false;

    public bool DisableTelemetry => true;

    /// <summary>The text of a new document: the first query of the README.</summary>
    public string GraphQLDocument => """
        query {
          products(first: 20) {
            nodes {
              id
              name
              variants {
                sku
                price { amount currency }
                availability { available inStock }
              }
            }
            pageInfo { hasNextPage endCursor }
          }
        }

        """;
}
