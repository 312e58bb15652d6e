namespace EShop.Gateway.Ide;

/// <summary>What a browser sees when the gateway was built on a machine without Node.js.</summary>
internal static class MissingIdePage
{
    public const string Html = """
        <!doctype html>
        <html lang="en">
          <head><meta charset="utf-8"><title>EShop GraphQL</title></head>
          <body>
            <h1>The GraphQL endpoint is running</h1>
            <p>The Banana Cake Pop IDE is not part of this build, because npm was not found or could not restore it.
               To get it, install Node.js with npm (on Debian: <code>apt-get install npm</code>) and build again
               with <code>scripts/up.sh</code>.</p>
            <p>Without it, send queries with any GraphQL client:</p>
            <pre>curl -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}' http://localhost:4000/graphql</pre>
          </body>
        </html>

        """;
}
