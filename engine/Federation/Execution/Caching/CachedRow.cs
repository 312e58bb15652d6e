using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>A row whose answer may be kept.</summary>
/// <param name="Part">What the row belongs to.</param>
/// <param name="Row">The row.</param>
/// <param name="Key">Equal for rows that get equal answers.</param>
/// <param name="Tags">What the answer tells of.</param>
internal sealed record CachedRow(BatchPart Part, int Row, string Key, string[] Tags)
{
    public CachePolicy Policy => Part.Rows.Operation.Policy!;

    /// <summary>The kept answer, an object as JSON.</summary>
    public byte[]? Value { get; set; }

    /// <summary>The state of the tags before the answer was asked for; <c>null</c> when it could not be read.</summary>
    public ulong? Stamp { get; set; }

    public static CachedRow Of(string schema, BatchPart part, int row, CacheIdentity identity)
    {
        var operation = part.Rows.Operation;
        var policy = operation.Policy!;
        var variables = part.Rows.GetVariables(row);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(operation.CacheId);
        hash.AppendData(variables);
        var key = $"answer:{schema}:{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 20))}:{(policy.IsPrivate ? identity.Own : identity.Shared)}";
        var types = policy.Types.Select(FederatedAnswerCache.TagOf);
        return new CachedRow(part, row, key, policy.KeyVariable is { } id
            ? [FederatedAnswerCache.TagOf(policy.EntityType, ReadText(variables, id)), .. types]
            : [.. types]);
    }

    private static string ReadText(ReadOnlySpan<byte> variables, string name)
    {
        var reader = new Utf8JsonReader(variables);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
            }

            reader.Skip();
        }

        return string.Empty;
    }
}
