using System.Diagnostics;
using Cacao.Language;
using Cacao.Validation.FieldMerging;

namespace Cacao.Validation.Fuzz;

/// <summary>Random documents never make validation throw, hang or disagree with itself. The first run has a fixed seed; the
/// second one takes a new seed every time, which its failure message names.</summary>
public class ValidationFuzzTests
{
    private const int FixedDocuments = 5_000;
    private static readonly TimeSpan s_randomTime = TimeSpan.FromSeconds(3);
    private static readonly ValidationOptions s_options = new() { MaxErrors = 50, MaxSteps = 100_000 };

    [Fact]
    public void Documents_of_a_fixed_seed_are_validated()
    {
        var documents = new RandomDocuments(20260131);
        var valid = 0;
        for (var i = 0; i < FixedDocuments; i++)
        {
            valid += Check(documents.Next()) ? 1 : 0;
        }

        // A generator that makes only nonsense, or only correct documents, would prove little.
        Assert.InRange(valid, FixedDocuments / 20, FixedDocuments / 2);
    }

    [Fact]
    public void Documents_of_a_new_seed_are_validated()
    {
        var seed = Random.Shared.Next();
        var documents = new RandomDocuments(seed);
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < s_randomTime)
        {
            var document = documents.Next();
            try
            {
                Check(document);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}: {document}\n{exception}");
            }
        }
    }

    [Fact]
    public void The_quick_merge_check_and_the_finder_of_conflicts_agree()
    {
        var documents = new RandomDocuments(7);
        var conflicts = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var document = documents.Next();
            var merge = new MergeProbe();
            DocumentValidator.Validate(
                ShopSchema.Instance,
                Utf8GraphQLParser.Parse(document),
                new ValidationOptions { Rules = [() => merge] });
            Assert.True(merge.QuickConflict == merge.FoundConflict, document);
            conflicts += merge.FoundConflict ? 1 : 0;
        }

        Assert.InRange(conflicts, 200, 4_800);
    }

    private static bool Check(string text)
    {
        var document = Utf8GraphQLParser.Parse(text);
        var first = DocumentValidator.Validate(ShopSchema.Instance, document, s_options);
        var second = DocumentValidator.Validate(ShopSchema.Instance, document, s_options);
        Assert.Equal(first.Errors.Select(error => error.Message), second.Errors.Select(error => error.Message));
        Assert.All(first.Errors, error => Assert.False(string.IsNullOrEmpty(error.Code)));
        Assert.True(first.Errors.Count <= s_options.MaxErrors + 1);
        return first.IsValid;
    }

    private sealed class MergeProbe : ValidationRule, ILeave<DocumentNode>
    {
        public bool QuickConflict { get; private set; }

        public bool FoundConflict { get; private set; }

        public void Leave(DocumentNode node, ValidationContext context)
        {
            var sources = new FieldSources();
            sources.Start(context.Index);
            QuickConflict = new MergeCheck(sources).FindConflict(context) is not null;
            FoundConflict = new ConflictFinder(context, sources).FindAll().Any();
        }
    }
}
