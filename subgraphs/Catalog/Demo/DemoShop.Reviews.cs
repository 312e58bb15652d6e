using EShop.Catalog.Domain;
using EShop.ServiceDefaults.Demo;

namespace EShop.Catalog.Demo;

/// <summary>Reviews, and the purchases that verify most of them.</summary>
internal sealed partial class DemoShop
{
    private const ulong ReviewSeed = 20260104;
    private const int Reviewers = 500;

    // Customers like most of what they review: of 20 reviews as many have the number of stars at the index plus one.
    private static readonly int[] s_starsOfTwenty = [1, 1, 3, 7, 8];

    private readonly DemoRandom _reviewRandom = new(ReviewSeed);

    public List<Review> Reviews { get; } = [];

    public List<Purchase> Purchases { get; } = [];

    private void AddReviews()
    {
        foreach (var product in Products)
        {
            var count = _reviewRandom.Next(0, 8);
            var reviewer = _reviewRandom.Next(0, Reviewers - 1);

            for (var i = 0; i < count; i++)
            {
                // 37 has no divisor in common with the number of reviewers, so that nobody comes twice.
                AddReview(product, (reviewer + i * 37) % Reviewers);
            }

            var approved = Reviews
                .Skip(Reviews.Count - count)
                .Where(review => review.Status == ReviewStatus.Approved)
                .ToList();
            product.CountRatings(approved.Count, approved.Sum(review => review.Stars));
        }
    }

    private void AddReview(Product product, int reviewer)
    {
        var authorId = DemoIds.User(reviewer);
        var writtenAt = product.CreatedAt.AddMinutes(_reviewRandom.Next(1_000, 400_000));
        var stars = Stars(_reviewRandom.Next(1, 20));
        var (title, text) = _reviewRandom.Pick(DemoVocabulary.Opinions[stars - 1]);
        var review = new Review(
            DemoIds.Review(Reviews.Count),
            product.Id,
            authorId,
            DemoVocabulary.PenNames[reviewer % DemoVocabulary.PenNames.Count],
            stars,
            title,
            text,
            writtenAt);
        Decide(review);
        Reviews.Add(review);

        if (_reviewRandom.Chance(percent: 70))
        {
            Purchases.Add(new Purchase(authorId, product.Id, writtenAt.AddDays(-2)));
        }
    }

    private void Decide(Review review)
    {
        var decision = _reviewRandom.Next(1, 100);

        if (decision > 4)
        {
            review.Approve(moderatorId: null, expectedVersion: 1);
        }
        else if (decision == 1)
        {
            review.Reject("It is about the delivery, not about the product.", moderatorId: null, expectedVersion: 1);
        }
    }

    private static int Stars(int draw)
    {
        var stars = 1;

        foreach (var share in s_starsOfTwenty)
        {
            draw -= share;

            if (draw <= 0)
            {
                break;
            }

            stars++;
        }

        return stars;
    }
}
