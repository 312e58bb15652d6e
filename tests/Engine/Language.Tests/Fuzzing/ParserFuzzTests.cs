using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace Cacao.Language.Fuzzing;

/// <summary>
/// Whatever the input: a tree that prints and reads back, or a <see cref="SyntaxException"/> with a place inside of the
/// input. Nothing else, and in the end.
/// </summary>
public class ParserFuzzTests(ITestOutputHelper output)
{
    /// <summary>Only there to turn a hang into a failure; the runs take a few seconds.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Twenty_five_thousand_mutated_documents(int seed) => Run(seed, 25_000, static (mutator, _) =>
        Document(mutator.Mutated(mutator.Valid())));

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Ten_thousand_mutated_selection_maps(int seed) => Run(seed, 10_000, static (mutator, _) =>
        SelectionMap(mutator.Mutated(mutator.ValidMap())));

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Twenty_five_thousand_jumbled_inputs(int seed) => Run(seed, 25_000, static (mutator, round) =>
    {
        var input = round % 2 == 0 ? mutator.Jumble() : mutator.Noise();
        return Document(input) | Value(input) | SelectionSet(input) | SelectionMap(input);
    });

    [Fact]
    public void As_many_as_two_seconds_allow()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var clock = Stopwatch.StartNew();
        var rounds = 0;
        for (; clock.Elapsed < TimeSpan.FromSeconds(2); rounds++)
        {
            var mutator = new DocumentMutator(unchecked(seed + rounds));
            Guard(seed + rounds, () =>
            {
                Document(mutator.Mutated(mutator.Valid()));
                SelectionMap(mutator.Mutated(mutator.ValidMap()));
                Value(mutator.Jumble());
                SelectionSet(mutator.Noise());
            });
        }

        output.WriteLine($"{rounds} rounds of four inputs");
        Assert.NotEqual(0, rounds);
    }

    private void Run(int seed, int rounds, Func<DocumentMutator, int, bool> check)
    {
        var accepted = 0;
        var run = Task.Run(() =>
        {
            var mutator = new DocumentMutator(seed);
            for (var round = 0; round < rounds; round++)
            {
                Guard(seed, () => accepted += check(mutator, round) ? 1 : 0);
            }
        });
        Assert.True(run.Wait(s_patience), $"Seed {seed} hangs.");
        output.WriteLine($"seed {seed}: {accepted} of {rounds} accepted");

        // Both sides of the parser have to be met, or the inputs prove little.
        Assert.InRange(accepted, rounds / 100, rounds - (rounds / 100));
    }

    private static bool Document(byte[] input) =>
        Check(input, static source => Utf8GraphQLParser.Parse(source), static text => Utf8GraphQLParser.Parse(text));

    private static bool Value(byte[] input) => Check(
        input,
        static source => Utf8GraphQLParser.ParseValue(source),
        static text => Utf8GraphQLParser.ParseValue(text));

    private static bool SelectionSet(byte[] input) => Check(
        input,
        static source => Utf8GraphQLParser.ParseSelectionSet(Encoding.UTF8.GetString(source)),
        static text => Utf8GraphQLParser.ParseSelectionSet(text));

    private static bool SelectionMap(byte[] input) => Check(
        input,
        static source => FieldSelectionMapParser.Parse(Encoding.UTF8.GetString(source)),
        static text => FieldSelectionMapParser.Parse(text));

    private static bool Check(byte[] input, Func<byte[], SyntaxNode> parse, Func<string, SyntaxNode> reparse)
    {
        SyntaxNode node;
        try
        {
            node = parse(input);
        }
        catch (SyntaxException error)
        {
            Assert.NotEmpty(error.Message);
            Assert.True(error is { Line: > 0, Column: > 0, Position: >= 0 });

            // A text that was decoded with replacement characters is longer than its bytes.
            Assert.InRange(error.Position, 0, Encoding.UTF8.GetByteCount(Encoding.UTF8.GetString(input)));
            return false;
        }

        foreach (var indented in new[] { true, false })
        {
            var printed = SyntaxPrinter.Print(node, indented);
            Assert.True(SyntaxComparer.Instance.Equals(node, reparse(printed)), printed);
        }

        return true;
    }

    private static void Guard(int seed, Action action)
    {
        var failure = Record.Exception(action);
        Assert.True(failure is null, $"Seed {seed}: {failure}");
    }
}
